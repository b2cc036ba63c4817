/**
 * The pack that `--pack` names: read, decoded, or refused with every problem of it.
 *
 * @module
 */
import * as Pack from "@gongkai/core/Pack"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { open } from "./files.ts"

/** Nothing where no pack is named. */
export const packOf = (path: Option.Option<string>): Effect.Effect<Option.Option<Pack.Pack>, Refused> =>
  Option.match(path, {
    onNone: () => Effect.succeedNone,
    onSome: (file) =>
      Effect.flatMap(open(file), ({ name, bytes }) => {
        const read = Pack.parse(new TextDecoder().decode(bytes))
        if (Result.isSuccess(read)) return Effect.succeedSome(read.success)
        const { problems } = read.failure
        const text = {
          zh: `考核细则不能用：${problems.map(({ message }) => message.zh).join("；")}。写法见 gongkai help pack`,
          en: `the pack cannot be used: ${problems.map(({ message }) => message.en).join("; ")}; gongkai help pack shows how it is written`
        }
        return Effect.fail(new Refused({ file: name, text }))
      })
  })
