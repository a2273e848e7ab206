import { wordsByLanguage } from './wordsByLanguage.ts'

/** How a language says that something happened which a picture cannot show, and who says so. */
export interface ClaimWords {
  /** “after an air strike”, “killed in”, “blamed on”. */
  readonly claim: RegExp
  /** “according to”, “said”. */
  readonly source: RegExp
}

interface Words {
  /** What is seldom seen by a camera: the beginnings of nouns; `~` stands for the rest of a word. */
  readonly events: string
  /** What leads to such a noun. */
  readonly after: string
  /** What befell somebody, and what leads from there to the cause. */
  readonly suffered: string
  readonly by: string
  /** What befell a thing, and what leads from there to the cause; where it stands may well be seen. */
  readonly ruined: string
  readonly ruinedBy: string
  /** Who is to blame. */
  readonly blame: string
  readonly source: string
}

const table: Readonly<Record<string, Words>> = {
  en: {
    events:
      'air ?strikes?|airstrikes?|strikes?|attacks?|assaults?|bombings?|bombardments?|bombs?|blasts?|explosions?|shelling|shells?|raids?|shootings?|stabbings?|ambush(?:es)?|massacres?|clashes|offensives?|crash(?:es)?|collisions?|fires?|blazes?|arson|stampedes?|missiles?|rockets?|drones?|executions?|abductions?',
    after:
      'after|following|in the wake of|caused by|as a result of|resulting from|triggered by|sparked by|hit by|struck by',
    suffered:
      'killed|wounded|injured|murdered|assassinated|executed|tortured|raped|abducted|kidnapped|shot dead|gunned down',
    by: 'in|by|during|after|when|while',
    ruined: 'destroyed|damaged|torched|bombed|shelled|flattened',
    ruinedBy: 'by|during|after',
    blame: 'blamed on|blamed for|accused of|responsible for the|carried out by|at the hands of',
    source:
      'according to|said|says|say|told|reported|reports|reporting|claimed|claims|confirmed|stated|believed by|described by|blamed by',
  },
  de: {
    events:
      '~angriffs?|~angriffen?|~anschlags?|~anschlags|~anschlägen?|~beschuss|~explosion(?:en)?|~attentats?|~attentaten?|~überfalls?|~schießereien?|~schießerei|~bombardierung(?:en)?|~bombardements?|~unfalls?|~unfällen?|~brands?|~brandanschlag|~absturz|~zusammenstoß|~zusammenstößen?|~gefechten?|~massaker',
    after: 'nach|infolge|durch|wegen|bei|beim',
    suffered: 'getötet|verletzt|verwundet|ermordet|erschossen|entführt|gefoltert|umgekommen|ums Leben gekommen',
    by: 'bei|beim|durch|von|nach|als|während',
    ruined: 'zerstört|beschädigt',
    ruinedBy: 'durch|von|nach',
    blame: 'verantwortlich für|verursacht durch|verursacht von|vorgeworfen',
    source:
      'laut|zufolge|nach Angaben|angaben zufolge|sagte|sagten|sagt|teilte|teilten|berichtete|berichteten|berichtet|erklärte|erklärten|so die|hieß es',
  },
  fr: {
    events:
      'frappes?|raids?|attaques?|bombardements?|bombes?|explosions?|attentats?|fusillades?|incendies?|tirs?|assauts?|embuscades?|affrontements?|crashs?|collisions?|accidents?|massacres?|drones?|missiles?|roquettes?',
    after:
      'après|à la suite d(?:e|es|u)|suite à|lors d(?:e|es|u)|à cause d(?:e|es|u)|causée?s? par|provoquée?s? par|touchée?s? par',
    suffered: 'tuée?s?|blessée?s?|assassinée?s?|abattue?s?|enlevée?s?|torturée?s?|morte?s?|exécutée?s?',
    by: 'dans|par|lors|pendant|après|au cours|quand',
    ruined: 'détruite?s?|endommagée?s?',
    ruinedBy: 'par|lors|pendant|après',
    blame: "attribuée?s? à|accusée?s? d(?:e|’avoir|'avoir)|responsables? de l[ae'’]",
    source:
      "selon|d[’']après|de source|a dit|ont dit|a déclaré|ont déclaré|a affirmé|ont affirmé|a annoncé|ont annoncé|a indiqué|ont indiqué|affirment?|indiquent?",
  },
  es: {
    events:
      'ataques?|bombardeos?|bombas?|explosión|explosiones|atentados?|tiroteos?|incendios?|redadas?|choques?|enfrentamientos?|emboscadas?|accidentes?|misil(?:es)?|drones|dron|masacres?|cohetes?',
    after:
      'tras|después de|después del|a causa de|a raíz de|debido a|causad[oa]s? por|provocad[oa]s? por|alcanzad[oa]s? por',
    suffered:
      'muert[oa]s?|herid[oa]s?|asesinad[oa]s?|fallecid[oa]s?|secuestrad[oa]s?|torturad[oa]s?|abatid[oa]s?|ejecutad[oa]s?',
    by: 'en|por|durante|tras|cuando',
    ruined: 'destruid[oa]s?|dañad[oa]s?',
    ruinedBy: 'por|durante|tras',
    blame: 'atribuid[oa]s? a|acusad[oa]s? de|responsables? del?',
    source:
      'según|de acuerdo con|dijo|dijeron|afirmó|afirmaron|informó|informaron|declaró|declararon|aseguró|aseguraron|señaló|señalaron',
  },
  it: {
    events:
      'attacc(?:o|hi)|raid|bombardament[oi]|bomb[ae]|esplosion[ei]|attentat[oi]|sparatori[ae]|incendi[o]?|scontr[oi]|agguat[oi]|incident[ei]|massacr[oi]|missil[ei]|dron[ei]|razz[oi]',
    after:
      "dopo|in seguito a[dl]?|in seguito all[ae’']|a causa d(?:i|el|ella|ell’)|causat[oaie] da|provocat[oaie] da|colpit[oaie] da",
    suffered: 'uccis[oaie]|ferit[oaie]|mort[oaie]|assassinat[oaie]|rapit[oaie]|torturat[oaie]|giustiziat[oaie]',
    by: 'in|da|dal|dalla|dalle|dai|dagli|nel|nella|nei|negli|nelle|durante|dopo|quando',
    ruined: 'distrutt[oaie]|danneggiat[oaie]',
    ruinedBy: 'da|dal|dalla|dai|dalle|durante|dopo',
    blame: 'attribuit[oaie] a|accusat[oaie] di|responsabil[ei] del(?:la|l’)?',
    source:
      'secondo|stando a|ha detto|hanno detto|ha dichiarato|hanno dichiarato|ha riferito|hanno riferito|riferisce|riferiscono|afferma|affermano',
  },
  pt: {
    events:
      'ataques?|bombardeios?|bombardeamentos?|bombas?|explosão|explosões|atentados?|tiroteios?|incêndios?|confrontos?|emboscadas?|acidentes?|míssil|mísseis|drones?|massacres?|foguetes?',
    after:
      'após|depois d[eoa]s?|na sequência d[eoa]s?|devido a|por causa d[eoa]s?|causad[oa]s? por|provocad[oa]s? por|atingid[oa]s? por',
    suffered:
      'mort[oa]s?|ferid[oa]s?|assassinad[oa]s?|sequestrad[oa]s?|raptad[oa]s?|torturad[oa]s?|balead[oa]s?|executad[oa]s?',
    by: 'em|no|na|nos|nas|num|numa|por|pelo|pela|durante|após|quando',
    ruined: 'destruíd[oa]s?|danificad[oa]s?',
    ruinedBy: 'por|pelo|pela|pelos|pelas|durante|após',
    blame: 'atribuíd[oa]s? [aà]|acusad[oa]s? de|responsáve(?:l|is) p(?:elo|ela|or)',
    source:
      'segundo|de acordo com|disse|disseram|afirmou|afirmaram|informou|informaram|declarou|declararam|relatou|relataram',
  },
  nl: {
    events:
      '~aanval|~aanvallen|~aanslag|~aanslagen|~bombardement|~bombardementen|~explosies?|~ontploffing(?:en)?|~beschieting(?:en)?|~schietpartij(?:en)?|~brand|~branden|~inval|~ongeluk|~ongeval|~botsing(?:en)?|~gevechten|~raket|~drone',
    after: 'na|door|bij|tijdens|als gevolg van|vanwege|veroorzaakt door|getroffen door',
    suffered: 'gedood|gewond|vermoord|omgekomen|doodgeschoten|ontvoerd|gemarteld|geëxecuteerd',
    by: 'bij|door|in|tijdens|na|toen',
    ruined: 'verwoest|beschadigd',
    ruinedBy: 'door|tijdens|na',
    blame: 'verantwoordelijk voor|beschuldigd van|toegeschreven aan',
    source: 'volgens|aldus|zei|zeiden|zegt|zeggen|meldt|melden|meldde|meldden|verklaarde|verklaarden',
  },
  sv: {
    events:
      '~attacke?n?|~attacker(?:na)?|~anfall(?:et|en)?|~bombning(?:en|ar|arna)?|~explosion(?:en|er)?|~attentat(?:et)?|~beskjutning(?:en)?|~skottlossning(?:en)?|~räd(?:en|er)?|~brand(?:en)?|~bränder|~olycka|~olyckan|~krock(?:en)?|~massaker|~robot(?:ar)?|~drönare',
    after: 'efter|till följd av|på grund av|orsakad av|orsakat av|träffad av|träffats av|vid',
    suffered:
      'dödad|dödade|dödats|dödades|skadad|skadade|skadats|skadades|mördad|mördades|mördats|skjuten|sköts|kidnappad|kidnappades|torterad|torterats|omkom',
    by: 'i|av|vid|under|efter|när',
    ruined: 'förstörda?|förstörts|skadats',
    ruinedBy: 'av|under|efter',
    blame: 'ansvarig för|anklagad för|anklagas för|skylls på',
    source: 'enligt|sa|sade|säger|uppger|uppgav|meddelar|meddelade|rapporterar|rapporterade',
  },
}

/** The words of a BCP 47 tag's language; null for a language that is not in the table. */
export const claimWordsOf = wordsByLanguage(table, readWords)

/** At most so many words stand between “after” and “attack”: “after a suspected Israeli air strike”. */
const between = 3

function readWords({ events, after, suffered, by, ruined, ruinedBy, blame, source }: Words): ClaimWords {
  const begins = String.raw`(?<![\p{L}\p{N}])`
  const ends = String.raw`(?![\p{L}\p{N}])`
  const gap = String.raw`(?:\s+|(?<=[’'])\s*)(?:[\p{L}\p{N}’'-]+\s+){0,${between}}?(?:[dl]’|[dl]')?`
  const nouns = events.replaceAll('~', String.raw`[\p{L}-]*`)
  const claims = [
    String.raw`(?:${after})${gap}(?:${nouns})(?:\s+(?:${nouns}))?`,
    String.raw`(?:${suffered})\s+(?:${by})(?!\s+\d{4})`,
    String.raw`(?:${ruined})\s+(?:${ruinedBy})`,
    blame,
  ]
  return {
    claim: new RegExp(`${begins}(?:${claims.join('|')})${ends}`, 'giu'),
    source: new RegExp(`${begins}(?:${source})${ends}`, 'iu'),
  }
}
