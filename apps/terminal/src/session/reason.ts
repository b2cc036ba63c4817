/**
 * The system's reasons for not saving a report, by error code, each with the next step.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { codeOf } from "../disk/files.ts"

const denied: Text = {
  zh: "没有写入权限；请管理员授权，或复制到别处再打开",
  en: "no permission to write; ask for access, or copy it elsewhere and open that"
}

const reasons: { readonly [code: string]: Text } = {
  ENOENT: {
    zh: "文件或所在的文件夹不见了；放回原处后会自动再存",
    en: "the file or its folder is gone; once it is back it will be saved"
  },
  EACCES: denied,
  EPERM: denied,
  EEXIST: {
    zh: "另一个编辑器也打开了这份报告；请先在那里退出",
    en: "another editor has the report open too; leave that one first"
  },
  EROFS: { zh: "磁盘是只读的；请复制到别处再打开", en: "the disk is read-only; copy it elsewhere and open that" },
  ENOSPC: { zh: "磁盘已满；请清理，随后会自动再试", en: "the disk is full; make room, and it will be tried again" },
  EDQUOT: {
    zh: "磁盘配额已用完；请清理，随后会自动再试",
    en: "the disk quota is used up; make room, and it will be tried again"
  },
  ENAMETOOLONG: { zh: "文件名太长；请改短后再打开", en: "the name is too long; shorten it and open the file again" }
}

export const reason = (error: unknown): Text => {
  if (codeOf(error) === "?") {
    return {
      zh: "报告里有写不进文件的内容；请撤销最近的改动",
      en: "the report holds something that no file can; undo the last change"
    }
  }
  return (
    reasons[codeOf(error)] ?? {
      zh: `系统拒绝了写入（${codeOf(error)}）；请核对磁盘，随后会自动再试`,
      en: `the system refused to write (${codeOf(error)}); check the disk, and it will be tried again`
    }
  )
}
