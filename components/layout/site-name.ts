export const siteName = 'オンライン資格確認（資格確認限定型）申請ポータル'
