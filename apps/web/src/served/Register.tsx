/**
 * Registers units: a roster pasted, dropped or chosen as a file, or one unit filled in by hand.
 *
 * @module
 */
import type { Member } from "@gongkai/core/desk/Unit"
import type * as answers from "@gongkai/http/deskAnswers"
import { useRef, useState } from "preact/hooks"
import type { Bad } from "./api.ts"
import { type DeskProps, Refused } from "./Frame.tsx"
import { chosen, example, headless, pasted, placed, rosterWords, type Roster } from "./roster.ts"
import { collected } from "./route.ts"

interface Props extends DeskProps {
  readonly version: number
  /** Those that are registered. */
  readonly units: ReadonlyArray<Member>
  /** Says what was done; nothing before something is tried again. */
  readonly tell: (says: string) => void
  readonly again: () => void
}

/** Sends a roster; whether it was taken. */
const useRegister = ({ api, language, version, tell, again }: Props) => {
  const zh = language === "zh"
  const [bad, fail] = useState<Bad | undefined>(undefined)
  const send = async ({ type, body }: Roster): Promise<boolean> => {
    fail(undefined)
    tell("")
    const answer = await api.send<typeof answers.UnitsChanged.Type>("POST", "/v1/units/bulk", body, {
      "content-type": type,
      ...(version === 0 ? { "if-none-match": "*" } : { "if-match": `"${version}"` })
    })
    if (!answer.ok) {
      fail(placed(answer, language))
      return false
    }
    const { length } = answer.body.units
    tell(zh ? `已登记 ${length} 个单位` : `${length} units are registered`)
    again()
    return true
  }
  return { bad, fail, send }
}

/** A roster of many. */
export const Register = (props: Props) => {
  const { language } = props
  const zh = language === "zh"
  const text = useRef<HTMLTextAreaElement>(null)
  const { bad, fail, send } = useRegister(props)
  const paste = async (): Promise<void> => {
    const { current } = text
    const fault = headless(current?.value ?? "", language)
    if (fault !== undefined) {
      props.tell("")
      return fail(fault)
    }
    const isTaken = await send(pasted(current?.value ?? ""))
    if (isTaken && current !== null) current.value = ""
  }
  return (
    <form
      class="card"
      aria-labelledby="register"
      onDrop={(event) => {
        const [file] = event.dataTransfer?.files ?? []
        if (file === undefined) return
        event.preventDefault()
        void send(chosen(file.name, file))
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void paste()
      }}
    >
      <h2 id="register">{zh ? "登记单位" : "Register units"}</h2>
      <p>
        {zh
          ? "从 Excel、WPS 复制名册，粘贴在这里；第一行是标题：编号、名称、类型（政府、政府办公室、部门、乡镇街道、垂直管理）、级别（国家级、省级、地级、县级、乡级）、上级（上级的编号或名称）、起始日期（从哪一天起报送，如 2019-01-01）。要么全部登记，要么一个也不登记。"
          : "Paste a roster copied out of a spreadsheet. Its first row holds the headings: id, name, kind, level, parent (an id or a name), from (the first day, as 2019-01-01). All are registered, or none."}
      </p>
      {bad === undefined ? null : <Refused bad={bad} language={language} />}
      <label>
        {zh ? "名册" : "Roster"}
        <textarea ref={text} rows={6} required placeholder={example} />
      </label>
      <p class="buttons">
        <button type="submit" class="main">
          {zh ? "登记" : "Register"}
        </button>
        <label class="file">
          {zh ? "或选名册文件（Excel、WPS、CSV）" : "or a file (Excel, LibreOffice, CSV)"}
          <input
            type="file"
            accept=".xlsx,.xls,.ods,.csv"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              if (file !== undefined) void send(chosen(file.name, file))
              currentTarget.value = ""
            }}
          />
        </label>
      </p>
    </form>
  )
}

/** One unit by hand. */
export const RegisterOne = (props: Props) => {
  const { language, units } = props
  const zh = language === "zh"
  const { bad, send } = useRegister(props)
  const register = async (form: HTMLFormElement): Promise<void> => {
    const filled = [...new FormData(form)].flatMap(([key, value]) =>
      typeof value === "string" && value.trim() !== "" ? [[key, value.trim()] as const] : []
    )
    const body = JSON.stringify({ units: [Object.fromEntries(filled)] })
    if (await send({ type: "application/json", body })) form.reset()
  }
  const choice = (name: "kind" | "level", label: string, first: string) => (
    <label>
      {label}
      <select name={name}>
        {Object.entries(rosterWords[name] ?? {}).map(([key, word]) => (
          <option key={key} value={key} selected={key === first}>
            {zh ? word : key}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <form
      class="card"
      aria-labelledby="register-one"
      onSubmit={(event) => {
        event.preventDefault()
        void register(event.currentTarget)
      }}
    >
      <h2 id="register-one">{zh ? "逐个登记" : "Register one"}</h2>
      {bad === undefined ? null : <Refused bad={bad} language={language} />}
      <div class="two">
        <label>
          {zh ? "名称" : "Name"}
          <input name="name" required maxLength={200} autocomplete="off" />
        </label>
        <label>
          {zh ? "编号（自定，以后不变，如 jyj）" : "Id (yours to choose, never changes)"}
          <input name="id" required maxLength={100} autocomplete="off" />
        </label>
        {choice("kind", zh ? "类型" : "Kind", units.length === 0 ? "government" : "department")}
        {choice("level", zh ? "级别" : "Level", units[0]?.level ?? "county")}
        <label>
          {zh ? "上级" : "Parent"}
          <select name="parent">
            <option value="">{zh ? "没有（这是最上一级）" : "none: it is the first"}</option>
            {units.map(({ id, name }, at) => (
              <option key={id} value={id} selected={at === 0}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {zh ? "从哪一天起" : "From"}
          <input type="date" name="from" required defaultValue={`${collected(new Date())}-01-01`} />
        </label>
      </div>
      <p class="buttons">
        <button type="submit" class="main">
          {zh ? "登记这个单位" : "Register it"}
        </button>
      </p>
    </form>
  )
}
