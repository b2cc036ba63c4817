/**
 * Where results are written when the user does not say: beside the work, under the name of the source.
 *
 * @module
 */
import { basename, join } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import * as Option from "effect/Option"

/** A name for a report that no file gave one, without what file systems refuse. */
export const named = ({ agency, year }: Draft): string =>
  `${agency.name}-${year}`.replaceAll(/[\\/:*?"<>|\s\p{C}]/gu, "_")

const stem = (path: string, draft: Draft): string =>
  path === "-" ? named(draft) : basename(path).replace(/(?:\.gongkai)?\.[^.]+$/u, "")

/** Of one report `output` is the file; of several it is the folder. */
export const destination = (
  path: string,
  draft: Draft,
  ending: string,
  { output, several }: { readonly output: Option.Option<string>; readonly several: boolean }
): string =>
  Option.match(output, {
    onNone: () => stem(path, draft) + ending,
    onSome: (given) => (several ? join(given, stem(path, draft) + ending) : given)
  })
