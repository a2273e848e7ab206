import type { SayingWords } from './SayingWords.ts'

export const portuguese: SayingWords = {
  said: 'disse|disseram|diz|dizem|afirmou|afirmaram|afirma|declarou|declararam|explicou|explica|acrescentou|segundo|de acordo com|escreveu|escreve|perguntou|anunciou|informou|informaram|alertou|ressaltou|destacou|relatou|relataram|contou|respondeu|garantiu|avaliou|criticou|chamou|classificou|citou|referiu|sublinhou',
  saidByMany:
    'disseram|dizem|afirmaram|afirmam|informaram|informam|relataram|relatam|confirmaram|confirmam|explicaram|garantiram|referiram',
  accordingTo: 'segundo|de acordo com|conforme',
  that: 'que|se|ele|ela|eles|elas|mas|e',
  one: 'fonte|funcionári[oa]|diplomata|assessora?|testemunha|morador|moradora|analista|especialista|ativista|interlocutor',
  many: 'fontes|funcionári[oa]s|diplomatas|assessores|testemunhas|moradores|analistas|especialistas|ativistas|interlocutores',
  crowd: 'moradores|analistas|especialistas|ativistas',
  some: 'uma?|uns|umas|algum(?:a|as)?|alguns|vári[oa]s|dois|duas|três|quatro|muit[oa]s|outr[oa]s?|altos',
  known: 'o|a|os|as|est[ea]s?|ess[ea]s?|aquel[ea]s?|seus?|suas?',
  nameless: String.raw`an[óô]nim~*|anonimato|próxim[oa]s? a[os]?|pedi~+ para não ser~* identificad[oa]s?`,
  stock: String.raw`não (?:est(?:á|ava|ão|avam)|tem|tinha|têm|tinham) (?:autorizad[oa]s?|autorização|permissão) (?:a|para) (?:falar|comentar|se pronunciar)(?:\s+(?:publicamente|com a imprensa|à imprensa|sobre o (?:tema|assunto|caso)))*`,
  withheld: String.raw`sob (?:a )?condição de anonimato|em condição de anonimato|sob anonimato|(?:pediu|pediram) (?:anonimato|para não ser~* identificad[oa]s?)`,
  because: 'porque|por (?:medo|temer|temor|razões|motivos)|já que|pois|para|devido',
}
