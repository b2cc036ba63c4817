/**
 * Sentences as they stand in whole reports: `{57|58}` is the right number, and a wrong one that is to be noticed; the silent ones speak of
 * no table, whatever it holds.
 *
 * @module
 */
export const reported: ReadonlyArray<string> = [
  // A row that stands right behind its group.
  "收到信息公开申请57件。不予公开的情形为第三方权益{3|4}件、内部事务信息{2|4}件、行政执法案卷{2|4}件。",
  "收到信息公开申请57件。其他处理的情形为逾期不补正{2|4}件、其他{1|4}件。",
  // So many of each.
  "收到信息公开申请57件，补正后仍不明确、重复申请各{1|2}件。",
  // What is left stands behind two pauses.
  "收到信息公开申请57件，办结{58|56}件，剩余{4|6}件因需征求第三方意见延期，结转下年度继续办理。",
  // A bracket behind a number says something of that number, and nothing of the next.
  "收到信息公开申请57件。无法提供{14|15}件（信息不存在等）、不予处理{3|4}件。",
  // A list within a list, without a bracket.
  "58件答复中：予以公开21件，占36.2%；部分公开8件，占{13.8|18.3}%；不予公开{9|10}件，占15.5%，主要为涉及第三方合法权益3件、行政执法案卷2件、行政查询事项1件；无法提供{14|13}件；不予处理3件；其他处理3件。",
  // What each document or copy became.
  "清理规范性文件31件，继续有效24件、修改5件、废止{2|3}件。",
  "公众号推送文章1180篇，其中原创{742|724}篇、转载438篇。",
  "公布培训机构337家，其中学科类12家、非学科类{325|352}家。",
  "公文类信息中，主动公开2144件、依申请公开1067件、不予公开889件，三类共{4100|4010}件。",
  // The lines of a list, each a paragraph, go on with what opens it.
  "全年共受理政府信息公开申请57件，办结件中：\n（一）予以公开{21|12}件，占36.2%；\n（二）部分公开{8|9}件，占13.8%；\n（三）无法提供{14|41}件，占24.1%。",
  // 许可, 处罚 and 强制 together are the decisions of the tables.
  "依法办理行政许可{1234|1243}件，作出行政处罚决定{356|365}件，实施行政强制{29|92}件。",
  // The courts side with the organ.
  "因政府信息公开引发行政诉讼{7|8}件，其中法院支持行政机关{5|4}件。"
]

export const silent: ReadonlyArray<string> = [
  "收到政府信息公开申请较多。2023年全局行政应诉案件总数为57件，负责人出庭应诉率100%。",
  "因政府信息公开引发的案件不多，各类行政诉讼案件共112件。",
  "2023年7月以来经法制审核的答复书14份，无一被复议纠正。",
  "全部答复书须经法律顾问审核，下半年审核51件，未再发生纠错。",
  "全年接听来电112个，同比下降9.1%（2022年123个），其中咨询类70个、投诉类42个。",
  "发布规章解读1部，即《移交管理办法》解读，连同往年共14部。",
  "全年办结工单21件。申请内容主要为投诉举报处理结果（97件）、企业登记档案（46件）、案卷（21件）等。",
  "清理历年文件214件，宣布失效32件。",
  "公布培训机构337家，其中学科类12家。",
  "集中公开历史规范性文件230件，标注失效34件。",
  "全年办理行政许可1520件，其中网上办理1400件。"
]
