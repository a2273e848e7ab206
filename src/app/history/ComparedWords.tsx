import type { Change } from '~/review'

/** Words that stayed, came and went. A reader who does not see the lines through and under them hears which they are. */
export const ComparedWords = ({ words }: { readonly words: readonly Change[] }) => (
  <>
    {words.map(({ kind, text }, index) => {
      const key = `${index}${kind}`
      if (kind === 'same') return <span key={key}>{text}</span>
      const Tag = kind === 'added' ? 'ins' : 'del'
      return (
        <Tag key={key}>
          <span className="visuallyHidden"> [{kind}: </span>
          {text}
          <span className="visuallyHidden">] </span>
        </Tag>
      )
    })}
  </>
)
