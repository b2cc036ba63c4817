/**
 * Why a pasted cell does not fit, in the two languages.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

export const unknownRow: Text = {
  zh: "本表没有这一行，或看不出是哪一行；请核对行名，或只复制数字",
  en: "the form has no such row, or its label leaves it open; check the label, or copy the figures alone"
}
export const groupRow: Text = {
  zh: "这一行是分组的标题，本身没有数",
  en: "this row heads others and has no figure of its own"
}
export const repeatedRow: Text = {
  zh: "这一行在粘贴的内容里已经出现过一次；请只留一行",
  en: "this row is already in the pasted block; keep one of them"
}
export const unknownColumn: Text = {
  zh: "本表没有这一列，或看不出是哪一列；请核对列名",
  en: "the form has no such column, or its heading leaves it open; check the heading"
}
export const beforeLabel: Text = { zh: "在行名之前，不是本表的数", en: "it stands in front of the row's label" }
export const outside: Text = { zh: "超出了表格的范围", en: "it lies outside the table" }
export const misaligned: Text = {
  zh: "这一行的数与各列对不上；请从表格软件里连同表头一起复制",
  en: "the figures of this row do not line up with the columns; copy them with their head out of a spreadsheet"
}
export const noFigures: Text = {
  zh: "粘贴的内容里没有数，只有文字",
  en: "the pasted block holds no figures, only words"
}
export const notANumber: Text = { zh: "不是数字", en: "this is not a number" }
export const beforeParts: Text = {
  zh: "在第一部分的标题之前，没有写入；标题和导语请在“机关信息和导语”里填",
  en: "it stands before the first part and is not written; title and preamble are filled in with the head"
}
export const isWritten: Text = {
  zh: "这一部分已有文字；请打开它，在要放的地方粘贴",
  en: "this part has text already; open it and paste where it belongs"
}
export const tooLong: Text = {
  zh: "粘贴的内容太长，不像一份报告，没有写入；请只复制要填的部分",
  en: "the pasted text is too long for a report and was not taken; copy only what is to be filled in"
}

export const tablesAlone: Text = {
  zh: "双人复核只录表格，文字不写入",
  en: "the second entry is of tables alone: texts are left out"
}
