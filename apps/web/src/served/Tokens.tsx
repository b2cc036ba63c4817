/**
 * The tokens of an account, for programs: issued and revoked.
 *
 * @module
 */
import { dayOf } from "@gongkai/core/desk/Instant"
import type * as answers from "@gongkai/http/accessAnswers"
import { type DeskProps, useLoaded, Waited } from "./Frame.tsx"

/** The tokens of an account. */
export const Tokens = ({
  api,
  language,
  account,
  tell
}: DeskProps & { readonly account: string; readonly tell: (says: string) => void }) => {
  const zh = language === "zh"
  const path = `/v1/accounts/${encodeURIComponent(account)}/tokens`
  const loaded = useLoaded(() => api.get<typeof answers.Tokens.Type>(path), path)
  const issue = async (): Promise<void> => {
    const made = await api.send<typeof answers.IssuedToken.Type>("POST", path, {
      label: zh ? "网页签发" : "from the page"
    })
    tell(
      made.ok
        ? zh
          ? `令牌 ${made.body.token}（只显示这一次）`
          : `token ${made.body.token} (shown this once)`
        : made.says
    )
    loaded.again()
  }
  const revoke = async (id: string): Promise<void> => {
    const answer = await api.send("DELETE", `${path}/${id}`)
    tell(answer.ok ? (zh ? "已收回" : "revoked") : answer.says)
    loaded.again()
  }
  return (
    <Waited loaded={loaded} language={language}>
      {({ items }) => (
        <>
          <ul class="items">
            {items.map(({ id, label, createdAt, revokedAt, readOnly }) => (
              <li key={id}>
                {label}（{dayOf(createdAt)}
                {readOnly ? (zh ? "，只读" : ", reads only") : ""}）
                {revokedAt === null ? (
                  <button type="button" class="quiet" onClick={() => void revoke(id)}>
                    {zh ? "收回" : "Revoke"}
                  </button>
                ) : (
                  <span class="soft"> {zh ? "已收回" : "revoked"}</span>
                )}
              </li>
            ))}
          </ul>
          <button type="button" class="once" onClick={() => void issue()}>
            {zh ? "签发令牌" : "Issue a token"}
          </button>
        </>
      )}
    </Waited>
  )
}
