import { type House, pictureMetadata } from '~/story'
import { RadioChoices } from '~/ui'
import { useFields } from '../Fields.ts'

const labels = {
  'credit and rights': 'Credit and rights: the words of the block, and whose the picture is by its file',
  everything: 'Everything the file says, as it came',
  nothing: 'Nothing',
} satisfies Record<House['pictureMetadata'], string>

const effects = {
  'credit and rights':
    'The caption, credit and alternative text go out as they stand on the page; the rights as the file has them. The place, the camera and instructions to the desk do not. Who made a picture and is not named on the page is not named in its file.',
  everything:
    'The place it was taken at, the number of the camera and instructions to the desk go out too, if they are in the file. They can give a source away.',
  nothing:
    'Whose a picture is goes out on the page alone. Who copies the file sees no name in it, which an agency’s terms may forbid.',
} satisfies Record<House['pictureMetadata'], string>

/** What the files of pictures say of themselves in an export. */
export function PicturesSection() {
  const { form, set } = useFields()
  return (
    <>
      <p>
        In a web folder and an HTML page, the files of pictures can say whose they are. A Stet file always has them as
        they came.
      </p>
      <RadioChoices
        label="What the files of pictures say"
        value={form.pictureMetadata}
        choices={pictureMetadata.map((value) => ({ value, label: labels[value] }))}
        onChange={(value) => {
          const chosen = pictureMetadata.find((one) => one === value)
          if (chosen !== undefined) set({ pictureMetadata: chosen })
        }}
      />
      <p role="status">{effects[form.pictureMetadata]}</p>
    </>
  )
}
