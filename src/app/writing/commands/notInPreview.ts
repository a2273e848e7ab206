import { writtenKeys } from '~/ui'

/** Why what is done in the text cannot be done while the preview stands before it. */
export const notInPreview = `Not in the preview. ${writtenKeys('Ctrl .')} goes back to the text.`
