/**
 * A question in front of the page: the browser's own dialog, which keeps the focus inside and closes with Esc.
 *
 * @module
 */
import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"

interface Props {
  readonly title: string
  readonly close: () => void
  readonly isWide?: boolean
  readonly children: ComponentChildren
}

/** A dialog that is open as long as it is drawn. */
export const Modal = ({ title, close, isWide = false, children }: Props) => {
  const own = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const { current } = own
    const before = document.activeElement
    current?.showModal()
    return () => {
      current?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={own}
      class={isWide ? "wide-dialog" : ""}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  )
}
