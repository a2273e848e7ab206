import type { SayingWords } from './SayingWords.ts'

export const spanish: SayingWords = {
  said: 'dijo|dijeron|dice|dicen|declaró|declararon|afirmó|afirmaron|afirma|aseguró|aseguraron|asegura|explicó|explicaron|explica|señaló|señalaron|señala|añadió|agregó|indicó|indicaron|según|de acuerdo con|escribió|escribe|preguntó|anunció|informó|informaron|advirtió|sostuvo|insistió|denunció|calificó|calificaron|relató|contó|respondió|aseveró|manifestó|citó|citando|ha dicho|han dicho',
  saidByMany:
    'dijeron|dicen|afirmaron|afirman|aseguraron|aseguran|señalaron|señalan|indicaron|indican|explicaron|informaron|informan|relataron|confirmaron|confirman|han (?:dicho|afirmado|asegurado|señalado|indicado|confirmado)',
  accordingTo: 'según|de acuerdo con|a decir de',
  that: 'que|si|él|ella|ellos|pero|y',
  one: 'fuente|funcionari[oa]|diplomátic[oa]|asesora?|allegad[oa]|testigo|vecin[oa]|residente|analista|expert[oa]|activista|portador',
  many: 'fuentes|funcionari[oa]s|diplomátic[oa]s|asesores|allegados|testigos|vecin[oa]s|residentes|analistas|expert[oa]s|activistas',
  crowd: 'vecin[oa]s|residentes|analistas|expert[oa]s|activistas',
  some: 'una?|un[oa]s|algun[oa]s?|vari[oa]s|dos|tres|cuatro|much[oa]s|otr[oa]s?|altos',
  known: 'el|la|los|las|est[eao]s?|es[eao]s?|sus?',
  nameless: String.raw`an[óo]nim~*|anonimato|cercan[oa]s? a|pidi~+ no ser (?:identificad|nombrad)[oa]s?`,
  stock: String.raw`no (?:est(?:á|aba|án|aban)|ten(?:ía|ían)|tiene[n]?) (?:autorizad[oa]s?|autorización|permiso) (?:a|para) (?:hablar|declarar|comentar|pronunciarse)(?:\s+(?:públicamente|en público|con la prensa|con los medios|sobre el (?:tema|asunto)|del (?:tema|asunto)))*|dada la sensibilidad del (?:tema|asunto)`,
  withheld: String.raw`bajo (?:la )?condición de(?:l)? anonimato|en condición de anonimato|(?:pidió|pidieron|solicitó|solicitaron) (?:el anonimato|no ser (?:identificad|nombrad)[oa]s?|mantener el anonimato)|que prefirió no ser identificad[oa]`,
  because: 'porque|por (?:temor|miedo|razones|motivos)|ya que|pues|para|debido|al no',
}
