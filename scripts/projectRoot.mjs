import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, with no slash at its end. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')

const bin = join(projectRoot, 'node_modules', '.bin')
const others = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== bin)

/**
 * The environment in which the project's own tools, and the Node that it pins, come first.
 * @type {NodeJS.ProcessEnv}
 */
export const withProjectTools = { ...process.env, PATH: [bin, ...others].join(delimiter) }

/**
 * The environment of the machine: what installs the tools must not be run by one of them.
 * @type {NodeJS.ProcessEnv}
 */
export const withMachineTools = { ...process.env, PATH: others.join(delimiter) }
