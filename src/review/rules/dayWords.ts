import { wordsByLanguage } from './wordsByLanguage.ts'
/** How a language names days. */
export interface DayWords {
  /** From Sunday; of each the forms it is written in, the forms of all in the same order. */
  readonly weekdays: readonly (readonly string[])[]
  /** From January, in small letters. */
  readonly months: ReadonlyMap<string, number>
  /** Days counted from the day of writing: 0 is “today”. */
  readonly relative: ReadonlyMap<string, -1 | 0 | 1>
}

const weekdays: Readonly<Record<string, string>> = {
  en: 'Sunday Sun|Monday Mon|Tuesday Tue Tues|Wednesday Wed|Thursday Thu Thur Thurs|Friday Fri|Saturday Sat',
  de: 'Sonntag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag Sonnabend',
  fr: 'dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi',
  es: 'domingo|lunes|martes|miércoles|jueves|viernes|sábado',
  it: 'domenica|lunedì|martedì|mercoledì|giovedì|venerdì|sabato',
  pt: 'domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado',
  nl: 'zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag',
  sv: 'söndag söndagen|måndag måndagen|tisdag tisdagen|onsdag onsdagen|torsdag torsdagen|fredag fredagen|lördag lördagen',
}

const months: Readonly<Record<string, string>> = {
  en: 'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec',
  de: 'januar jänner|februar feber|märz|april|mai|juni|juli|august|september|oktober|november|dezember',
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  es: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre|diciembre',
  it: 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  pt: 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  nl: 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  sv: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
}

/** Yesterday, today, tomorrow. Words that also mean “morning” (morgen, mañana) are left out. */
const relative: Readonly<Record<string, readonly [before: string, same: string, after: string]>> = {
  en: ['yesterday|last night', 'today|tonight|this morning|this afternoon|this evening', 'tomorrow'],
  de: ['gestern', 'heute|heute morgen|heute abend|heute nacht', ''],
  fr: ['hier|hier soir', 'aujourd’hui|ce matin|cet après-midi|ce soir|cette nuit', 'demain'],
  es: ['ayer|anoche', 'hoy|esta mañana|esta tarde|esta noche', ''],
  it: ['ieri|ieri sera', 'oggi|stamattina|stamani|stamane|stasera|stanotte|questa mattina|questa sera', 'domani'],
  pt: ['ontem', 'hoje|esta manhã|esta tarde|esta noite', ''],
  nl: ['gisteren|gisteravond', 'vandaag|vanochtend|vanmorgen|vanmiddag|vanavond|vannacht', ''],
  sv: ['i går|igår|i går kväll', 'i dag|idag|i morse|i kväll|ikväll|i eftermiddag|i natt', 'i morgon|imorgon'],
}

/** The words of a BCP 47 tag's language; null for a language that is not in the table. */
export const dayWordsOf = wordsByLanguage(weekdays, (_, code) => wordsOf(code))

function wordsOf(code: string): DayWords {
  const [before = '', same = '', after = ''] = relative[code] ?? []
  const counted = (words: string, offset: -1 | 0 | 1) =>
    words.split('|').flatMap((word) => (word === '' ? [] : [[word, offset] as const]))
  return {
    weekdays: (weekdays[code] ?? '').split('|').map((forms) => forms.split(' ')),
    months: new Map(
      (months[code] ?? '').split('|').flatMap((forms, at) => forms.split(' ').map((form) => [form, at + 1] as const)),
    ),
    relative: new Map([...counted(before, -1), ...counted(same, 0), ...counted(after, 1)]),
  }
}
