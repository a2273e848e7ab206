import type { SayingWords } from './SayingWords.ts'

export const italian: SayingWords = {
  said: 'detto|dice|dicono|disse|dissero|dichiarato|dichiara|affermato|afferma|affermano|spiegato|spiega|aggiunto|aggiunge|secondo|stando a|riferito|riferisce|riferiscono|scrive|scritto|annunciato|sottolineato|sottolinea|ribadito|chiesto|risposto|raccontato|racconta|assicurato|commentato|commenta|avvertito|definito|definisce|denunciato|citato',
  saidByMany:
    'hanno (?:detto|dichiarato|affermato|riferito|raccontato|confermato|spiegato)|dicono|affermano|riferiscono|raccontano|confermano|spiegano',
  accordingTo: 'secondo|stando a',
  that: 'che|se|lui|lei|loro|ma|e',
  one: 'fonte|funzionari[oa]|diplomatic[oa]|consigliere|testimone|residente|analista|espert[oa]|attivista|collaborator[ei]',
  many: 'fonti|funzionari|diplomatici|consiglieri|testimoni|residenti|analisti|esperti|attivisti|collaboratori',
  crowd: 'residenti|analisti|esperti|attivisti',
  some: "una?|uno|un[’']|alcun[ie]|divers[ie]|due|tre|quattro|molt[ie]|altr[ie]|alti",
  known: "il|lo|la|i|gli|le|quest[oaie]|quell[oaie]|su[oa]|suoi|loro|l[’']",
  nameless: String.raw`anonim~*|vicin[oaie] a|chiesto di non essere (?:nominat|identificat)[oaie]`,
  stock: String.raw`non (?:è|era|sono|erano|essendo) autorizzat[oaie] a (?:parlare|commentare|rilasciare dichiarazioni)(?:\s+(?:pubblicamente|con (?:la stampa|i media|i giornalisti)|della questione))*|data la delicatezza d~+ ~+`,
  withheld: String.raw`a condizione di (?:restare|rimanere)?\s?anonim(?:[oaie]|ato)|a condizione (?:di|dell[’'])\s?anonimato|sotto (?:condizione di )?anonimato|(?:ha|hanno) chiesto (?:l[’']anonimato|di (?:restare|rimanere) anonim[oaie]|di non essere (?:nominat|identificat)[oaie])`,
  because: 'perché|poiché|per (?:timore|paura|motivi|ragioni)|temendo|in quanto|dato',
}
