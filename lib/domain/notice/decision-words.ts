/** Apart from the schemas, so that the forms do not take zod along into the browser. */
export const noticeRequestText = { label: '直してほしい内容', max: 300 }
export const noticeRejectReason = { label: '却下する理由', max: 500 }
/** 備考 of the form: two lines of it. */
export const noticeRemark = { label: '備考', max: 100 }
export const noticeWithdrawReason = { label: '取り下げる理由', max: 300 }
export const paperDiscardReason = { label: '破棄する理由', max: 300 }
export const noticeMoveReason = { label: '翌月に移す理由', max: 300 }
