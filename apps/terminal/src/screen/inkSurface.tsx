/**
 * The editor as Ink draws it, on a screen of its own that leaves the scrollback as it was.
 *
 * @module
 */
import { render } from "ink"
import type { Store } from "@gongkai/editor/Store"
import { App } from "./App.tsx"
import type { Theme } from "./Line.ts"
import type { Surface } from "./Surface.ts"

/** Until Ink has drawn a first time the terminal is nobody's. */
const free: Surface["suspend"] = (work) => work()

export const inkSurface = (store: Store, theme: Theme): Surface => {
  let suspend = free
  const instance = render(
    <App store={store} theme={theme} onSuspend={(given) => (suspend = given)} />,
    // A terminal it is: the command has asked. Ink alone would take any variable CI for a build server.
    {
      interactive: true,
      alternateScreen: true,
      incrementalRendering: true,
      exitOnCtrlC: false,
      maxFps: 120,
      patchConsole: false
    }
  )
  return { ended: instance.waitUntilExit(), unmount: () => instance.unmount(), suspend: (work) => suspend(work) }
}
