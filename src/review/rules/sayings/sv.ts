import type { SayingWords } from './SayingWords.ts'

export const swedish: SayingWords = {
  said: 'sa|sade|säger|enligt|berättade|berättar|skrev|skriver|uppgav|uppger|meddelade|meddelar|förklarade|förklarar|menade|menar|tillade|tillägger|frågade|frågar|svarade|svarar|varnade|varnar|kallade|kallar|konstaterade|konstaterar|hävdade|hävdar|betonade|betonar|citerar|rapporterade|rapporterar',
  saidByMany:
    'sa|sade|säger|berättade|berättar|uppgav|uppger|meddelade|meddelar|hävdade|hävdar|bekräftade|bekräftar|varnade|varnar|menar',
  accordingTo: 'enligt',
  that: 'att|om|han|hon|de|det|vi|jag|och|men',
  one: 'källa|tjänsteman|tjänsteperson|diplomat|medarbetare|vittne|ögonvittne|boende|granne|analytiker|expert|aktivist|insider|rådgivare',
  many: 'källor|tjänstemän|tjänstepersoner|diplomater|medarbetare|vittnen|ögonvittnen|boende|grannar|analytiker|experter|aktivister|rådgivare',
  crowd: 'boende|grannar|analytiker|experter|aktivister',
  some: 'en|ett|några|flera|vissa|två|tre|fyra|många|andra|högt uppsatta|höga',
  known: 'den|det|de|denna|detta|dessa|hans|hennes|deras|sin|sitt|sina',
  nameless: String.raw`anonym~*|namnlös~*|med insyn|nära (?:regeringen|ledningen)`,
  stock: String.raw`inte (?:är |var |har )?(?:behörig[at]?|bemyndigad[e]?|rätt|tillåtelse|tillåtna?)(?:\s+(?:är|var|har))? att (?:uttala sig|tala|prata|kommentera)(?:\s+(?:offentligt|med (?:pressen|medier|media)|om saken))*`,
  withheld: String.raw`på villkor (?:om|av) anonymitet|under (?:löfte om )?anonymitet|(?:vill|ville) (?:vara|förbli) anonym~*|(?:vill|ville) inte (?:bli namngiv~+|uppge sitt namn)`,
  because: 'eftersom|därför|av rädsla|av säkerhetsskäl|för att|på grund av|då',
}
