/**
 * Tabs of one browser tell one another which report each has open for writing; of two, the one that was first goes on.
 *
 * @module
 */

/** A channel on which all tabs hear one another, none itself. */
export interface Channel {
  readonly post: (message: Message) => void
  readonly listen: (told: (message: Message) => void) => void
}

/** What tabs tell: which report, and which tab says so. */
export interface Message {
  readonly kind: "ask" | "here" | "taken"
  readonly report: string
  readonly tab: string
}

/** The reports of a tab, as other tabs know them. */
export interface Tabs {
  /** Whether this tab is the only one to have the report open for writing; waits so many milliseconds for an answer. */
  readonly claim: (report: string, wait: number) => Promise<boolean>
  /** Takes the report over: the tab that had it is told. */
  readonly take: (report: string) => void
  readonly release: () => void
}

/** Joins the tabs on a channel; `lost` is called when another tab takes the report over. */
export const tabs = (channel: Channel, tab: string, lost: (report: string) => void): Tabs => {
  let own: string | undefined
  let asking: { readonly report: string; readonly refuse: () => void } | undefined
  channel.listen(({ kind, report, tab: other }) => {
    if (kind === "ask" && own === report) channel.post({ kind: "here", report, tab })
    // Of two that ask at once, the one whose name comes first has it.
    if (kind === "ask" && asking?.report === report) {
      if (tab < other) channel.post({ kind: "here", report, tab })
      else asking.refuse()
    }
    if (kind === "here" && asking?.report === report) asking.refuse()
    // A tab that was busy answers late: it has the report all the same.
    if ((kind === "taken" || kind === "here") && own === report) {
      own = undefined
      lost(report)
    }
  })
  return {
    claim: async (report, wait) => {
      own = undefined
      const isFree = await new Promise<boolean>((resolve) => {
        asking = { report, refuse: () => resolve(false) }
        channel.post({ kind: "ask", report, tab })
        if (wait === 0) resolve(true)
        else setTimeout(() => resolve(true), wait)
      })
      asking = undefined
      if (isFree) own = report
      return isFree
    },
    take: (report) => {
      own = report
      channel.post({ kind: "taken", report, tab })
    },
    release: () => {
      own = undefined
    }
  }
}

/** The channel of this browser's tabs; where there is none, nobody is heard. */
export const channel = (name: string): Channel => {
  try {
    const own = new BroadcastChannel(name)
    return {
      // A channel is of one origin.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      post: (message) => own.postMessage(message),
      listen: (told) => own.addEventListener("message", ({ data }: MessageEvent<Message>) => told(data))
    }
  } catch {
    return { post: () => undefined, listen: () => undefined }
  }
}
