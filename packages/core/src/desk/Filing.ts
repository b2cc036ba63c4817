/**
 * A filing: what became of one unit's report of one year, as the steps that people took, in order.
 *
 * ```text
 * draft ── file ──→ filed ── approve ──→ approved ── publish ──→ published ── correct ──→ corrected ⟲
 *                   ↑   ↓ return           ↓ return                  ↓ withdraw              ↓ withdraw
 *                   └ returned ←───────────┘                     withdrawn ── file ──→ filed
 * ```
 *
 * The state follows from the steps and is nowhere else. From filing on the report is locked, until it is returned or withdrawn.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Moment, Year } from "../report/Header.ts"
import * as Correction from "./Correction.ts"
import { instant } from "./Instant.ts"
import { type Refusal, refusal } from "./Refusal.ts"
import { Slip } from "./Slip.ts"
import { Said } from "./Unit.ts"

/**
 * What was filed: the number of its revision, and the hash of what it says (`Interchange.texts(…).essence`). `publicHash` is that of what the
 * public reads of it (`forPublic`), where that is less than what was filed.
 */
export const Content = Schema.Struct({
  revision: Schema.Natural,
  hash: Schema.NonEmptyString,
  publicHash: Schema.optionalKey(Schema.NonEmptyString)
})
/** What was filed. */
export type Content = typeof Content.Type

/** The request that asked for a step: its key, and the hash of what it said. Whoever sends it again is known by both. */
export const Asked = Schema.Struct({ key: Schema.NonEmptyString, hash: Schema.NonEmptyString })
/** The request that asked for a step. */
export type Asked = typeof Asked.Type

const common = { by: Said, at: Moment, asked: Schema.optionalKey(Asked) }

/** What somebody did, and when. */
export const Step = Schema.Union([
  Schema.Struct({ act: Schema.Literal("file"), ...common, content: Content }),
  Schema.Struct({ act: Schema.Literal("return"), ...common, slip: Slip }),
  Schema.Struct({ act: Schema.Literal("approve"), ...common, note: Schema.optionalKey(Said) }),
  /** `from` is the embargo: before that moment the public does not see it. */
  Schema.Struct({ act: Schema.Literal("publish"), ...common, from: Schema.optionalKey(Moment) }),
  Schema.Struct({
    act: Schema.Literal("correct"),
    ...common,
    content: Content,
    correction: Correction.Correction
  }),
  Schema.Struct({ act: Schema.Literal("withdraw"), ...common, reason: Said })
]).annotate({ identifier: "FilingStep" })
export type Step = typeof Step.Type
/** A step of one kind. */
export type StepOf<A extends Step["act"]> = Extract<Step, { readonly act: A }>

/** Where a filing stands. */
export const State = Schema.Literals(["draft", "filed", "returned", "approved", "published", "corrected", "withdrawn"])
/** A state, as the schema of the same name has it. */
export type State = typeof State.Type

/** The schema of a filing. */
export const Filing = Schema.Struct({ unit: Schema.String, year: Year, steps: Schema.Array(Step) }).annotate({
  identifier: "Filing",
  title: "报送"
})
/** A filing of one unit and one report year. */
export type Filing = typeof Filing.Type

/** From which states each act leads, and where to. */
export const moves: {
  readonly [A in Step["act"]]: { readonly from: ReadonlyArray<State>; readonly to: State }
} = {
  file: { from: ["draft", "returned", "withdrawn"], to: "filed" },
  return: { from: ["filed", "approved"], to: "returned" },
  approve: { from: ["filed"], to: "approved" },
  publish: { from: ["approved"], to: "published" },
  correct: { from: ["published", "corrected"], to: "corrected" },
  withdraw: { from: ["published", "corrected"], to: "withdrawn" }
}

/** The states in Chinese. */
export const states: { readonly [S in State]: string } = {
  draft: "填报中",
  filed: "已报送",
  returned: "已退回",
  approved: "已审定",
  published: "已公布",
  corrected: "已更正",
  withdrawn: "已撤回"
}

const actNames: { readonly [A in Step["act"]]: string } = {
  file: "报送",
  return: "退回",
  approve: "审定",
  publish: "公布",
  correct: "更正",
  withdraw: "撤回"
}

/** Why a step was not taken. */
export type NotTaken =
  | Refusal<
      "WrongState",
      { readonly act: Step["act"]; readonly state: State; readonly possible: ReadonlyArray<Step["act"]> }
    >
  | Refusal<"SameAgain", { readonly hash: string }>
  | Refusal<"OtherContent", { readonly expected: string; readonly found: string }>

/** A filing before its first step. */
export const begun = (unit: string, year: number): Filing => ({ unit, year, steps: [] })

/** Where a filing stands. */
export const stateOf = ({ steps }: Pick<Filing, "steps">): State => {
  const last = steps.at(-1)
  return last === undefined ? "draft" : moves[last.act].to
}

/** What may be done next. */
export const possible = (filing: Filing): ReadonlyArray<Step["act"]> => {
  const state = stateOf(filing)
  return Object.entries(moves).flatMap(([act, { from }]) =>
    // The keys of `moves` are the acts.
    from.includes(state) ? [act as Step["act"]] : []
  )
}

/** Whether the report may be changed: it was not filed yet, or was returned or withdrawn. */
export const isOpen = (filing: Filing): boolean => moves.file.from.includes(stateOf(filing))

/** The content that was filed or corrected last; `undefined` before the first filing. */
export const contentOf = ({ steps }: Filing): Content | undefined =>
  steps.flatMap((step) => ("content" in step ? [step.content] : [])).at(-1)

/** The hash of what the public reads of a content. */
export const publicHashOf = ({ hash, publicHash }: Content): string => publicHash ?? hash

/** The steps of one kind, in their order. */
export const stepsOf = <A extends Step["act"]>({ steps }: Filing, act: A): ReadonlyArray<StepOf<A>> =>
  steps.filter((step): step is StepOf<A> => step.act === act)

/** The slip that is to be answered: the last one, while the report is returned. */
export const slipOf = (filing: Filing): Slip | undefined =>
  stateOf(filing) === "returned" ? stepsOf(filing, "return").at(-1)?.slip : undefined

/** Since when the public sees it, or will: from the publication or the end of its embargo on; `undefined` where it is not published. */
export const publicFrom = (filing: Filing): string | undefined => {
  const state = stateOf(filing)
  const step = stepsOf(filing, "publish").at(-1)
  if (step === undefined || (state !== "published" && state !== "corrected")) return undefined
  return step.from !== undefined && instant(step.from) > instant(step.at) ? step.from : step.at
}

/** Whether the public sees it at a moment. */
export const isPublic = (filing: Filing, now: string): boolean => {
  const from = publicFrom(filing)
  return from !== undefined && instant(from) <= instant(now)
}

const wrongContent = (expected: string, found: string): Refusal<"OtherContent", { expected: string; found: string }> =>
  refusal(
    "OtherContent",
    { expected, found },
    "所据的内容已不是现在报送的内容，请取得现在的内容，核对后再办理",
    "this was decided on another content than the one that is filed now; fetch that one, compare, and decide again"
  )

const same = (hash: string) =>
  refusal(
    "SameAgain",
    { hash },
    "与退回的内容完全相同，没有报送；请按退回单逐项改正或说明后再报送",
    "it says just what was returned and was not filed; correct or explain each item of the slip, then file again"
  )

/** What of a step contradicts what is filed. */
const contradicted = (filing: Filing, step: Step): NotTaken | undefined => {
  const content = contentOf(filing)
  if (content === undefined) return undefined
  switch (step.act) {
    case "file":
      return stateOf(filing) === "returned" && step.content.hash === content.hash ? same(content.hash) : undefined
    case "return":
      return step.slip.of === content.hash ? undefined : wrongContent(content.hash, step.slip.of)
    case "correct":
      if (step.correction.from !== content.hash) return wrongContent(content.hash, step.correction.from)
      return step.correction.to === step.content.hash ? undefined : wrongContent(step.correction.to, step.content.hash)
    default:
      return undefined
  }
}

/** The filing with one step more, or why it cannot be taken. Whether a draft is fit to be filed, `gate.ts` says. */
export const take = (filing: Filing, step: Step): Result.Result<Filing, NotTaken> => {
  const state = stateOf(filing)
  if (!moves[step.act].from.includes(state)) {
    const next = possible(filing)
    return Result.fail(
      refusal(
        "WrongState",
        { act: step.act, state, possible: next },
        `报告${states[state]}，不能${actNames[step.act]}；现在可以：${next.map((act) => actNames[act]).join("、")}`,
        `the report is ${state}, so you cannot ${step.act} it; what can be done now: ${next.join(", ")}`
      )
    )
  }
  const wrong = contradicted(filing, step)
  return wrong === undefined ? Result.succeed({ ...filing, steps: [...filing.steps, step] }) : Result.fail(wrong)
}

/** A filing from all its steps, as a database or a file keeps them; or the first step that cannot be. */
export const replay = (unit: string, year: number, steps: ReadonlyArray<Step>): Result.Result<Filing, NotTaken> => {
  let filing = begun(unit, year)
  for (const step of steps) {
    const next = take(filing, step)
    if (Result.isFailure(next)) return next
    filing = next.success
  }
  return Result.succeed(filing)
}
