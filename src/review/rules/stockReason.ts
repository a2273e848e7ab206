import { anchorAt } from './anchorAt.ts'
import { forReaders, isOwn } from './ownWords.ts'
import type { PartRule } from './types.ts'

export const stockReason: PartRule = {
  id: 'stock-reason',
  why: 'A reason that fits everybody tells readers nothing: the NYT counted its stock phrase hundreds of times in a year (Corbett memo).',
  levels: { reporter: 'hint', desk: 'hint', publish: 'hint' },
  inPart: (part, { language }) => {
    const phrase = phrases[language.toLowerCase().split('-')[0] ?? '']
    if (phrase === undefined) return []
    return forReaders(part).flatMap((passage) =>
      [...passage.text.matchAll(phrase)].flatMap(({ 0: exact, index: start }) => {
        if (!isOwn(passage, start, start + exact.length)) return []
        const says = `“${exact}” fits every source. Say what this one would risk, or why readers should believe them.`
        return [{ block: passage.place.block, anchor: anchorAt(passage, start, start + exact.length), says, on: exact }]
      }),
    )
  },
}

const phrases: Readonly<Record<string, RegExp>> = {
  en: /(?:(?:was|were|is|are|been) not |(?:was|were|is|are)n[’']t |not )(?:authori[sz]ed to (?:speak|talk|comment)|(?:authori[sz]ed|allowed|permitted|cleared) to (?:speak|talk|comment|discuss|brief)(?= (?:publicly|to the (?:press|media)|about (?:it|the matter)|on the record|the matter|it publicly|with reporters|to reporters|reporters|the media)))(?: (?:publicly|to the (?:press|media)|about (?:it|the matter)|on the record|the matter|with reporters|to reporters|reporters))*|(?:on (?:the )?condition of anonymity|who asked not to be (?:named|identified)|who declined to be (?:named|identified))(?!,?\s+(?:because|since|for|as|out of|fearing|to (?:discuss|avoid|protect)))/giu,
  de: /nicht (?:befugt|berechtigt|autorisiert),?(?: sich)?(?: öffentlich)?(?: zu äußern)?|(?:wollte|möchte) (?:namentlich )?nicht genannt werden/giu,
  fr: /(?:pas|n[’']était pas|n[’']est pas) (?:autorisée?s?|habilitée?s?) à s[’']exprimer|sous (?:le )?couvert d[’'](?:anonymat)|sous condition d[’']anonymat/giu,
  es: /no (?:está|estaba|están|estaban) autorizad[oa]s? (?:a|para) (?:hablar|declarar)|bajo condición de anonimato|que pidió no ser identificad[oa]/giu,
  it: /non (?:è|era|sono|erano) autorizzat[oaie] a parlare|a condizione di (?:restare )?anonim(?:o|ato)|sotto anonimato/giu,
  pt: /não (?:está|estava|estão|estavam) autorizad[oa]s? a falar|sob (?:condição de )?anonimato/giu,
  nl: /niet (?:bevoegd|gemachtigd) (?:is|was|zijn)?\s?(?:om )?te spreken|op voorwaarde van anonimiteit|anoniem wil blijven/giu,
  sv: /inte (?:behörig|bemyndigad|har rätt) att uttala sig|på villkor om anonymitet|vill vara anonym/giu,
}
