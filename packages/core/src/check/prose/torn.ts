/**
 * Sentences whose numbers cannot be told apart: several numbers without a pause, or letters among the digits of a scan.
 *
 * @module
 */
import { ofSentence } from "./kept.ts"

/** No sound clause is as long as this, and none with several numbers as long as that. */
const [longest, long] = [100, 40]
const several = /(?:\d+[件条起宗份篇项次个][^\d]*){3}/u

/** Whether a sentence is so long and has no pause: what stands around its numbers may belong to any of them. */
export const isRunOn = ofSentence(({ text }): { readonly is: boolean } => ({
  is: text.length > long && !/[，；、：]/u.test(text) && (text.length > longest || several.test(text))
}))

const letters = /\d[OoIl]+\d*[件条次份项%年月日]|(?<![A-Za-z])[OoIl]\d+[件条次份项%年月日]/u

/** Whether numbers of a sentence are missing from what is read of it, so that the others come to no sum. */
export const isTorn = ofSentence((sentence): { readonly is: boolean } => ({
  is: isRunOn(sentence).is || letters.test(sentence.text)
}))
