-- Whose mail did not arrive: asked on every page of a case, and there are few of them among many mails.
CREATE INDEX outbox_mail_failed ON outbox_mail ("to") WHERE failed_at IS NOT NULL;
