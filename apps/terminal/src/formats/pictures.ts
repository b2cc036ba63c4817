/**
 * Pictures of a report's numbers, as a PDF prints them; what draws them is loaded only where they are asked for.
 *
 * `verify` draws them again: they depend on the report and on last year's alone.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import type { Picture } from "@gongkai/pdf"
import * as Effect from "effect/Effect"

/** The option of a print, empty where no pictures are wanted. */
export const pictures = (
  wanted: boolean,
  draft: Draft,
  { edition, previous }: { readonly edition?: Edition; readonly previous: ReadonlyArray<Draft> }
): Effect.Effect<{ readonly charts?: ReadonlyArray<Picture> }> =>
  wanted
    ? Effect.map(
        Effect.promise(() => import("@gongkai/render")),
        ({ chartPicture, charts }) => ({
          charts: charts(draft, { previous, ...(edition !== undefined && { edition }) }).map((each) =>
            chartPicture(each)
          )
        })
      )
    : Effect.succeed({})
