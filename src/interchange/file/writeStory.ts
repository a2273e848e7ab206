import { docFromStory, schemaVersion, type Story } from '~/story'

/** A story as a file of Stet's own JSON, which `readStory` reads back without loss. */
export function writeStory(story: Story): string {
  const doc: unknown = docFromStory(story).toJSON()
  return `${JSON.stringify({ stet: 'story', schema: schemaVersion, doc }, null, 2)}\n`
}
