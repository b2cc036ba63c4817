/**
 * The editor in Ink: lines of text as they are drawn, the cursor where typing goes, keys and pastes handed on.
 *
 * @module
 */
import type { EventEmitter } from "node:events"
import { Box, Text, useApp, useCursor, usePaste, useStdin, useWindowSize } from "ink"
import { memo, useEffect, useMemo, useState, useSyncExternalStore } from "react"
import { arrivals } from "./arrivals.ts"
import { clock } from "./clock.ts"
import { draw } from "./draw.ts"
import { paint, type Theme } from "./Line.ts"
import { sequences } from "./sequences.ts"
import { stay } from "@gongkai/editor/State"
import type { Store } from "@gongkai/editor/Store"
import { viewOf } from "./view.ts"

const Row = memo(({ text }: { readonly text: string }) => <Text wrap="truncate">{text}</Text>)

/** Ink tells its own hooks of every sequence the terminal sends, but leaves function keys out of `useInput`. */
const useSequences = (handle: (data: string) => void): void => {
  // The emitter is on the context of the pinned version; its declaration hides it.
  const { internal_eventEmitter: emitter } = useStdin() as ReturnType<typeof useStdin> & {
    readonly internal_eventEmitter: EventEmitter
  }
  useEffect(() => {
    emitter.on("input", handle)
    return () => {
      emitter.off("input", handle)
    }
  }, [emitter, handle])
}

export interface Props {
  readonly store: Store
  readonly theme: Theme
  /** Told how the terminal is given to another program for a while. */
  readonly onSuspend?: (suspend: (work: () => Promise<void>) => Promise<void>) => void
}

export const App = ({ store, theme, onSuspend }: Props) => {
  const state = useSyncExternalStore(store.subscribe, store.state)
  const { columns, rows } = useWindowSize()
  const { setCursorPosition } = useCursor()
  const { suspendTerminal } = useApp()
  useEffect(() => onSuspend?.((work) => suspendTerminal(work)), [onSuspend, suspendTerminal])
  useSequences(useMemo(() => sequences(arrivals(store, clock), clock), [store]))
  // Pastes keep the terminal in raw mode; what is pasted never comes as keys.
  usePaste(store.paste)
  useEffect(() => {
    store.change((before) => stay({ ...before, view: viewOf({ columns, rows }) }))
  }, [store, columns, rows])

  // The first frame does not wait for the check, which takes longer than to draw.
  const [isChecked, setChecked] = useState(false)
  useEffect(() => clock.later(0, () => setChecked(true)), [])

  const { lines, caret } = draw({ ...state, size: { columns, rows }, ...(isChecked ? {} : { isUnchecked: true }) })
  setCursorPosition(caret)
  return (
    <Box flexDirection="column">
      {lines.map((line, at) => {
        const text = paint(line, theme)
        // Lines have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        return <Row key={at} text={text === "" ? " " : text} />
      })}
    </Box>
  )
}
