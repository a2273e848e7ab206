import { attribute } from './attribute.ts'
import { check } from './check.ts'
import { convert } from './convert.ts'
import { Refusal } from './Refusal.ts'
import { usage } from './usage.ts'

/** Each command answers the exit code. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { attribute, check, convert }

// A reader that has seen enough (`| head`) closes the pipe; that is no error of ours.
process.stdout.on('error', (trouble: NodeJS.ErrnoException) => {
  if (trouble.code !== 'EPIPE') throw trouble
  process.exit(0)
})

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined

if (name === '--help' || name === 'help') process.stdout.write(usage)
else if (command === undefined) {
  process.stderr.write(name === '' ? usage : `stet: there is no command “${name}”.\n\n${usage}`)
  process.exitCode = 2
} else {
  try {
    process.exitCode = await command(args)
  } catch (trouble) {
    if (!(trouble instanceof Refusal)) throw trouble
    process.stderr.write(`stet: ${trouble.message}\n${trouble.showsUsage ? `\n${usage}` : ''}`)
    process.exitCode = 2
  }
}
