/** Apart from the other refusals, so that a page that knows it does not take them all along into the browser. */
export const sessionEndedWords = 'ログインの有効期限が切れました。もう一度ログインしてください。'
