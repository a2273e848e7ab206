import { wordsByLanguage } from './wordsByLanguage.ts'

/** How a language says that something could not be verified, and a sentence that does. */
export interface UnverifiedWords {
  readonly said: RegExp
  readonly sentence: string
}

const table: Readonly<Record<string, UnverifiedWords>> = {
  en: {
    said: /(?:(?<!\p{L})not|cannot|n’t|n't|unable to|impossible to|yet to be|never been)(?:\s+[\p{L}’']+){0,4}\s+(?:verif|confirm|corroborat|authenticat)|\bunverified\b|\bunconfirmed\b|no independent (?:verification|confirmation)/iu,
    sentence: 'The claim could not be independently verified.',
  },
  de: {
    said: /(?<!\p{L})nicht(?:\s+[\p{L}]+){0,4}\s+(?:überprüf|bestätig|verifizier)|unbestätigt|ungeprüft|ohne unabhängige Bestätigung/iu,
    sentence: 'Die Angaben ließen sich nicht unabhängig überprüfen.',
  },
  fr: {
    said: /(?<!\p{L})(?:pas|n[’']a|n[’']ont|impossible|sans)(?:\s+[\p{L}’']+){0,5}\s+(?:vérifi|confirm|corrobor)|non (?:vérifié|confirmé)/iu,
    sentence: 'Cette information n’a pas pu être vérifiée de manière indépendante.',
  },
  es: {
    said: /(?<!\p{L})(?:no|sin|imposible)(?:\s+[\p{L}]+){0,5}\s+(?:verific|confirm|comprob|corrobor)|sin (?:verificar|confirmar)/iu,
    sentence: 'Esta información no ha podido verificarse de forma independiente.',
  },
  it: {
    said: /(?<!\p{L})(?:non|senza|impossibile)(?:\s+[\p{L}’']+){0,5}\s+(?:verific|conferm|riscontr)/iu,
    sentence: 'Non è stato possibile verificare la notizia in modo indipendente.',
  },
  pt: {
    said: /(?<!\p{L})(?:não|sem|impossível)(?:\s+[\p{L}]+){0,5}\s+(?:verific|confirm|comprov)/iu,
    sentence: 'Não foi possível verificar a informação de forma independente.',
  },
  nl: {
    said: /(?<!\p{L})(?:niet|onmogelijk|geen)(?:\s+[\p{L}]+){0,5}\s+(?:geverifieerd|bevestig|verifiëren|controleren|gecontroleerd|bevestiging)|onbevestigd/iu,
    sentence: 'De bewering kon niet onafhankelijk worden geverifieerd.',
  },
  sv: {
    said: /(?<!\p{L})(?:inte|omöjligt|utan)(?:\s+[\p{L}]+){0,5}\s+(?:verifier|bekräft|kontroller)|obekräfta/iu,
    sentence: 'Uppgiften har inte kunnat bekräftas av en oberoende källa.',
  },
  ar: {
    said: /(?<!\p{L})[وف]?(?:لم|لا|يتعذر|تعذر|دون)(?:\s+[\p{L}]+){0,5}?\s+(?:ال)?(?:تحقق|تأكد|تأكيد)|غير (?:مؤكد|متحقق)/u,
    sentence: 'ولم يتسن التحقق من ذلك من مصدر مستقل.',
  },
  he: {
    said: /(?<!\p{L})[וש]?(?:לא|אי אפשר|בלתי|טרם|ללא)(?:\s+[\p{L}]+){0,5}?\s+(?:ל?אמת|אומת|אושר|לאשר|אישור|אימות)/u,
    sentence: 'לא ניתן היה לאמת את הדברים באופן עצמאי.',
  },
}

/** Of a BCP 47 tag's language; null for a language that is not in the table. */
export const unverifiedWordsOf = wordsByLanguage(table, (words) => words)
