/**
 * A page of the desk whose script comes when it is opened: until then a word, and where it does not come, why and what helps.
 *
 * @module
 */
import type { ComponentChildren } from "preact"
import { useEffect, useState } from "preact/hooks"
import { type DeskProps, Page } from "./Frame.tsx"
import type { Route } from "./route.ts"

/** A page, drawn by what `load` brings. */
export const Part = <A,>({
  load,
  children,
  ...props
}: DeskProps & {
  readonly at: Route["at"]
  readonly load: () => Promise<A>
  readonly children: (loaded: A) => ComponentChildren
}) => {
  const { language } = props
  const zh = language === "zh"
  const [loaded, show] = useState<{ readonly is: A } | "failed" | undefined>(undefined)
  useEffect(() => {
    let isLeft = false
    load().then(
      (is) => isLeft || show({ is }),
      () => isLeft || show("failed")
    )
    return () => {
      isLeft = true
    }
  }, [])
  if (loaded === undefined)
    return (
      <Page {...props} title={zh ? "正在打开……" : "Opening …"}>
        {null}
      </Page>
    )
  if (loaded !== "failed") return <>{children(loaded.is)}</>
  return (
    <Page {...props} title={zh ? "这一页没有打开" : "This page did not open"}>
      <div role="alert" class="refused">
        <p>
          {zh
            ? "连不上服务器，或者服务器上的程序刚更新过。已填的都留着，请刷新；仍不行就稍后再试。"
            : "The server does not answer, or its program was renewed. What you filled in is kept: reload, or try again later."}
        </p>
        <p class="buttons">
          <button type="button" class="main" onClick={() => location.reload()}>
            {zh ? "刷新" : "Reload"}
          </button>
        </p>
      </div>
    </Page>
  )
}
