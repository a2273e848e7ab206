/** The beginnings of words that tell who spoke, and of those that tell that marks stand for a name, a sign or a term. */
const table: Readonly<Record<string, string>> = {
  en: String.raw`(?:said|says?|saying|told|according|wrote|writes|written|reads?|reading|signs?|(?:bill)?boards?|banners?|placards?|posters?|graffiti|slogans?|chant(?:s|ed|ing)?|s[aiu]ng|songs?|lyrics?|call(?:s|ed|ing)?|dubb(?:ed|ing)|known|nam(?:ed?|ing)|titled?|entitled|phrases?|terms?|words?|so-called|mottos?|prayers?|psalms?|poems?|books?|novels?|memoirs?|essays?|films?|movies?|documentar(?:y|ies)|plays?|episodes?|series|exhibitions?|albums?|paintings?|headlin(?:ed?|ing)|articles?|reports?|stud(?:y|ies)|bill|labell?ed|marked|inscri(?:bed|ption)|tattoo(?:ed)?|hashtags?|doctrine|principle|polic(?:y|ies)|campaign|game|show)(?!\p{L})`,
  de: 'sag|erklär|teil|bericht|beton|füg|füge|mein|äußer|schr|kritis|forder|nann|nenn|spr|laut|zufolge|angab|angabe|gab|heiß|hieß|warf|wirf|warn|bezeichn|kündig|versicher|räum|beklag|lob|antwort|frag|rief|ruf|so|wört|zit|erzähl|erinner|lautet|steht|stand|titel|roman|buch|film|serie|lied|stück|ausstell|zeitung|magazin|begriff|wort|motto|parole|plakat|genannt|finde|fand|glaub|mahn|verlang|verteidig|begründ|prognost|erwart|hofft|gesteh|bekräft|unterstr|wies|weist',
  fr: 'dit|dis|déclar|affirm|annon|indiqu|ajout|expliqu|précis|selon|après|estim|jug|évoqu|dénonc|appel|demand|répond|répét|soulign|écri|raconte|témoign|lanc|rappel|assur|promis|promet|regrett|salu|insist|confi|critiqu|qualif|parl|accus|avert|martel|plaid|intitul|baptis|nomm|surnomm|roman|livre|film|série|chanson|pièce|exposition|album|journal|expression|terme|mot|slogan|pancart|loi|reconn|conclu|cri|poursui|résum|commenta|fait savoir|source',
  es: 'dij|dic|declar|afirm|anunci|indic|añad|explic|precis|según|asegur|señal|estim|consider|denunci|llam|pid|respond|repit|subray|escrib|cont|relat|record|promet|lament|insist|critic|calific|habl|acus|advirt|advert|titul|denomin|conocid|novel|libro|film|película|serie|canción|obra|exposición|álbum|diario|expresión|término|palabra|lema|pancarta|ley|reconoc|concluy|grit|manifest|sostuv|apunt|destac|coment|matiz|agreg|zanj|fuente|acuerdo',
  it: 'det|dic|diss|dichiar|afferm|annunci|indic|aggiun|spieg|precis|secondo|stand|assicur|segnal|ritien|denunc|chiam|chies|chied|rispo|ripet|sottoline|scriv|scrit|raccont|ricord|promess|insist|critic|defin|parl|accus|avver|titol|intitol|romanz|libro|film|serie|canzon|mostra|giornale|espress|parola|slogan|striscion|legge|riconosc|conclu|grid|sosten|comment|osserv|fonte|rifer|nom',
  pt: 'diss|diz|dit|declar|afirm|anunci|indic|acrescent|explic|segund|assegur|consider|denunci|cham|ped|respond|repet|sublinh|escrev|cont|relat|lembr|promet|lament|insist|critic|qualific|fal|acus|advert|avis|alert|títul|intitul|denomin|conhecid|romance|livro|film|série|canção|música|exposição|jornal|expressão|termo|palavra|lema|faixa|lei|reconhec|conclu|grit|defend|destac|coment|fonte|acordo|garant|ressalt',
  nl: 'zei|zeg|gezegd|verkl|meld|volgens|aldus|vertel|schr|noem|genoem|vind|vond|stel|bena|voeg|antwoord|vraag|vroeg|waarsch|beweer|bericht|laat weten|liet weten|roep|riep|spr|titel|roman|boek|film|serie|lied|krant|term|woord|leus|bord|spandoek|wet|heet|kritis|benadr|bevest|beloof|erken|zogen|reager|meen|denk',
  sv: 'sa|säg|sagt|enligt|uppge|uppga|meddela|rapport|berätt|skriv|skrev|kalla|tyck|menar|svar|fråg|varn|förklar|hävd|tillägg|betona|konstater|ropa|tala|titel|roman|bok|film|serie|sång|låt|tidning|uttryck|ord|slagord|skylt|lag|heter|kritis|lov|bekräft|tro|anse|så kallad|citat|kommenter',
}

const known = new Map<string, RegExp | null>()

/** Whether some words tell, in the language of a BCP 47 tag, whose or what quoted words are; null where it has no table. */
export function speechCuesOf(language: string): RegExp | null {
  const code = language.toLowerCase().split('-')[0] ?? ''
  const before = known.get(code)
  if (before !== undefined) return before
  const cues = Object.hasOwn(table, code) ? new RegExp(`(?<!\\p{L})(?:${table[code] ?? ''})`, 'iu') : null
  known.set(code, cues)
  return cues
}
