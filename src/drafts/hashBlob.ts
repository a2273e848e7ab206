import type { BlobHash } from '~/story'
import { blobHash } from './names.ts'
import { sha256 } from './sha256.ts'

/** The name of a picture: the SHA-256 of its bytes. */
export const hashBlob = async (blob: Blob): Promise<BlobHash> => blobHash(sha256(await blob.arrayBuffer()))
