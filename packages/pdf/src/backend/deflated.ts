/**
 * Text or bytes deflated for a stream of a PDF; text is written as one byte a character.
 *
 * @module
 */
import { platform } from "@gongkai/pdf/platform"
import * as Deflate from "../bytes/deflate.ts"

const bytesOf = (data: Uint8Array | string): Uint8Array => (typeof data === "string" ? platform.latin1(data) : data)

/** Quickly, for the many short streams. */
export const deflated = (data: Uint8Array | string): Uint8Array => Deflate.deflated(bytesOf(data))

/** As short as it gets, for the few long ones. */
export const deflatedSmall = (data: Uint8Array | string): Uint8Array => Deflate.deflatedSmall(bytesOf(data))
