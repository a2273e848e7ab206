/** What the command line was asked and cannot do, in a sentence for the person. It ends with exit code 2. */
export class Refusal extends Error {
  readonly showsUsage: boolean
  constructor(says: string, more: { readonly usage: boolean } = { usage: false }) {
    super(says)
    this.name = 'Refusal'
    this.showsUsage = more.usage
  }
}
