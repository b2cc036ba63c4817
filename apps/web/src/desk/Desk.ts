/**
 * What can be done at the page, and what the page needs of the world around it.
 *
 * @module
 */
import type { Register } from "@gongkai/core/asked"
import type { Language } from "@gongkai/core/Text"
import type { State, Step } from "@gongkai/editor/State"
import type { Chosen, Files } from "../files/Files.ts"
import type { Keep } from "../keep/Kept.ts"
import type { Channel } from "../keep/tabs.ts"
import type { Work } from "../tasks/client.ts"
import type { Format } from "../tasks/Task.ts"
import type { Acts } from "./acts.ts"
import type { Dialog, Model } from "./Model.ts"
import type { Origin } from "./report.ts"

/** What the page has after its first frame: every rule, and what is done at buttons and keys. */
export interface Later {
  readonly whole: Register
  readonly acts: Acts
}

/** The world around the page. */
export interface Surroundings {
  readonly keep: Keep
  readonly files: Files
  readonly work: Work
  readonly channel: Channel
  /** This very moment. */
  readonly now: () => Date
  /** A name that no other copy and no other tab has. */
  readonly name: () => string
  readonly copy: (text: string) => Promise<void>
  readonly hasFonts: () => Promise<boolean>
  /** What comes after the first frame; it fails where it does not come. */
  readonly later: Promise<Later>
  /** Milliseconds in which another tab would have answered. */
  readonly wait: number
}

/** The page without a screen. */
export interface Desk {
  readonly model: () => Model
  readonly subscribe: (listener: () => void) => void
  /** Shows the reports kept here. */
  readonly start: () => Promise<void>
  readonly speak: (language: Language) => void
  readonly begin: (agency: string, year: string) => Promise<void>
  readonly goOn: (id: string) => Promise<void>
  /** Opens a report that lies elsewhere; what this browser kept of it and did not save comes first, or stays behind where it is locked. */
  readonly resume: (origin: Omit<Origin, "held">) => Promise<"resumed" | "behind" | undefined>
  /** Says whether the report open is filed at its server: then it can only be looked at. */
  readonly lock: (isLocked: boolean) => void
  readonly forget: (id: string) => Promise<void>
  readonly choose: (as: "report" | "last") => Promise<void>
  /** Opens or reads a file; `others` came with it and are not read, which is told. */
  readonly receive: (chosen: Chosen, as?: "report" | "last", others?: number) => Promise<void>
  readonly readAgain: (agency: string, year: string) => Promise<void>
  /** Takes one of the reports that were read from a file. */
  readonly accept: (text: string, as: "report" | "last") => Promise<void>
  readonly leave: () => Promise<void>
  /** A step of the editor. */
  readonly step: (step: (state: State) => Step) => void
  /** A step of those that come later, taken at once where they are there. Resolves when it is taken. */
  readonly act: (wanted: (acts: Acts) => (state: State) => Step) => Promise<void>
  /** A text is in a cell or a field and not recorded yet. */
  readonly hold: (address: string, text: string) => void
  readonly drop: (address: string) => void
  readonly settle: (address: string) => void
  readonly write: (section: string, text: string) => void
  readonly save: (as?: "new") => Promise<void>
  readonly export: (format: Format, withFindings: boolean) => Promise<void>
  readonly preview: (isPrinted: boolean) => Promise<void>
  /** What a rule of the report's edition demands, in lines; why there are none, where nothing can be told. */
  readonly law: (rule: string) => Promise<ReadonlyArray<string>>
  readonly takeOver: () => Promise<void>
  readonly show: (dialog: Dialog | undefined) => void
  readonly showLast: (shows: boolean) => void
  readonly focus: (address: string | undefined) => void
}
