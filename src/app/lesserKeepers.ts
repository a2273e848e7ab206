export { createLocalStorageKeeper, createMemoryKeeper, createRefusingKeeper, sha256 } from '~/drafts'
