import type { SayingWords } from './SayingWords.ts'

export const german: SayingWords = {
  said: 'sagte[nr]?|sagt|sagen|so|erklärte[nr]?|erklärt|betonte[nr]?|betont|meinte[nr]?|teilte[nr]?|schrieb(?:en)?|schreibt|fragte[nr]?|hieß es|heißt es|laut|zufolge|nach Angaben|Angaben|berichtete[nr]?|berichtet|warnte[nr]?|warnt|forderte[nr]?|kritisierte[nr]?|zitiert|zitierte[nr]?|nannte[nr]?|nennt|bezeichnete[nr]?|spricht von|sprach von|rief(?:en)?|antwortete[nr]?|versicherte[nr]?|ergänzte[nr]?|fügte[nr]?',
  saidByMany:
    'sagten|sagen|erklärten|berichteten|berichten|teilten|bestätigten|bestätigen|warnten|warnen|meinten|schilderten',
  accordingTo: 'laut|nach Angaben|nach Aussagen|nach Auskunft|so|gemäß',
  that: 'dass|ob|wie|er|sie|es|wir|ich|und|aber',
  one: 'Quelle|Diplomat|Diplomatin|Beamter|Beamte|Beamtin|Insider|Insiderin|Augenzeuge|Augenzeugin|Zeuge|Zeugin|Anwohner|Anwohnerin|Experte|Expertin|Analyst|Analystin|Vertrauter|Vertraute|Mitarbeiter|Mitarbeiterin|Regierungsvertreter|Informant|Informantin|Aktivist|Aktivistin',
  many: String.raw`Quellen|Diplomaten|Beamten?|Insidern?|Augenzeugen|Zeugen|Anwohnern?|Experten|Analysten|Vertrauten?|Regierungsvertretern?|Informanten|Aktivisten|~*kreisen?`,
  crowd: 'Experten|Analysten|Anwohnern?|Aktivisten',
  some: 'eine?[nmrs]?|einige[nr]?|mehrere[nr]?|zwei|drei|vier|fünf|viele|manche|weitere[nr]?|hochrangige[nr]?|andere[nr]?|westliche[nr]?',
  known: 'der|die|das|den|dem|des|diese[nrms]?|sein[emrs]*|ihr[emrs]*',
  nameless: String.raw`nicht (?:namentlich )?genannt|anonym~*|ungenannt~*|namentlich nicht`,
  stock: String.raw`nicht (?:befugt|berechtigt|autorisiert|ermächtigt)(?:\s+(?:war|ist|waren|sind|sei|seien))?,?(?:\s+(?:sich|öffentlich|mit|gegenüber|der|den|dem|Presse|Medien|dazu|darüber)){0,5}\s+zu\s+(?:äußern|sprechen|reden)|(?:wegen|aufgrund) der Sensibilität des Themas`,
  withheld:
    'unter der Bedingung(?: der|,) Anonymität|(?:namentlich )?nicht (?:namentlich )?genannt werden (?:wollte|möchte|will|wollten|möchten|wollen)|wollte(?:n)? (?:namentlich )?nicht genannt werden|anonym bleiben (?:wollte|möchte|will)',
  because: 'weil|da|denn|aus (?:Angst|Furcht|Sorge)|aus Sicherheitsgründen|um|wegen',
}
