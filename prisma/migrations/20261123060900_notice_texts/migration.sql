-- What clerks can choose for notices from the start; supervisors change it.
INSERT INTO reply_text (id, place, title, body) VALUES
  (gen_random_uuid(), 'notice-return', '作成要領と異なる', 'この項目の書き方が、届出書の作成要領と異なります。作成要領を確認し、{期限}までに再提出してください。'),
  (gen_random_uuid(), 'notice-return', '登録の内容と異なる', 'この項目が、{機関名}の登録の内容と異なります。正しい内容を確認し、{期限}までに再提出してください。'),
  (gen_random_uuid(), 'notice-return', 'フリガナが合わない', 'フリガナが、漢字の読みと合っていないようです。確認し、{期限}までに再提出してください。'),
  (gen_random_uuid(), 'notice-reject', '提出の重複', '{機関名}の同じ届出を、別の受付番号で受け付けています。そのため、受付番号{受付番号}の届出は却下します。あらためて提出する必要はありません。');
