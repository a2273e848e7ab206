import type { SayingWords } from './SayingWords.ts'

export const dutch: SayingWords = {
  said: 'zei|zeiden|zegt|zeggen|aldus|volgens|vertelde|vertelden|vertelt|verklaarde|verklaarden|meldde|meldden|meldt|schreef|schrijft|stelde|stelt|stelden|benadrukte|benadrukt|vroeg|vraagt|waarschuwde|waarschuwt|liet weten|laat weten|noemde|noemt|reageerde|reageert|voegde|riep|antwoordde|citeerde',
  saidByMany:
    'zeiden|zeggen|vertelden|vertellen|verklaarden|meldden|melden|bevestigden|bevestigen|stelden|stellen|waarschuwden',
  accordingTo: 'volgens|aldus',
  that: 'dat|of|hij|zij|ze|het|we|ik|en|maar',
  one: 'bron|functionaris|diplomaat|medewerker|getuige|ooggetuige|bewoner|omwonende|analist|deskundige|expert|activist|insider|betrokkene|ingewijde',
  many: 'bronnen|functionarissen|diplomaten|medewerkers|getuigen|ooggetuigen|bewoners|omwonenden|analisten|deskundigen|experts|activisten|insiders|betrokkenen|ingewijden',
  crowd: 'bewoners|omwonenden|analisten|deskundigen|experts|activisten',
  some: 'een|één|enkele|sommige|meerdere|verschillende|verscheidene|twee|drie|vier|vele|andere|hoge|westerse',
  known: 'de|het|deze|die|dit|dat|zijn|haar|hun',
  nameless: String.raw`anoniem~*|anonimiteit|niet (?:met naam )?genoemd|dicht bij`,
  stock: String.raw`niet (?:bevoegd|gemachtigd|gerechtigd)(?:\s+(?:is|was|zijn|waren))?(?:\s+om)?(?:\s+(?:in het openbaar|met de pers|met de media|over de zaak|hierover|erover|publiekelijk))*\s+te (?:spreken|praten|reageren)`,
  withheld: String.raw`op (?:basis|voorwaarde) van anonimiteit|(?:wil|wilde|willen|wilden) (?:anoniem blijven|niet (?:met (?:zijn|haar|hun) naam|met naam) (?:genoemd|worden genoemd)~*)|anoniem (?:wil|wilde|willen|wilden) blijven`,
  because: 'omdat|want|uit (?:angst|vrees)|wegens|om|vanwege',
}
