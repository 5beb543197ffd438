-- AlterTable
ALTER TABLE "application" ADD COLUMN "erased_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "notice" ADD COLUMN "erased_at" TIMESTAMPTZ(3);

-- What the nightly job looks for, so that it reads no more than it erases.
CREATE INDEX application_to_erase ON application (changed_at)
  WHERE erased_at IS NULL AND status IN ('WITHDRAWN', 'REJECTED', 'ENDED', 'EXPIRED');
CREATE INDEX notice_to_erase ON notice (changed_at)
  WHERE erased_at IS NULL AND status IN ('WITHDRAWN', 'REJECTED', 'PUBLISHED', 'EFFECTIVE');

-- Ten years: whatever a setting says, the database drops nothing younger (decision 0032).
CREATE FUNCTION last_audit_day_to_drop() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT ((portal_now() AT TIME ZONE 'Asia/Tokyo')::date - interval '10 years')::date - 1
$$;

-- The one way out of the audit log: a whole day whose head stays. The owner has no right to delete but within this.
CREATE FUNCTION drop_audit_day(which char(10)) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  segment audit_segment%ROWTYPE;
BEGIN
  IF which::date > last_audit_day_to_drop() THEN
    RAISE EXCEPTION 'audit day % is younger than ten years', which;
  END IF;
  SELECT * INTO STRICT segment FROM audit_segment WHERE day = which FOR UPDATE;
  IF segment.dropped_at IS NOT NULL THEN
    RETURN 0;
  END IF;
  UPDATE audit_segment SET dropped_at = portal_now() WHERE day = which;
  PERFORM set_config('portal.dropping_audit_day', which, true);
  GRANT DELETE ON audit_entry, audit_seal TO CURRENT_USER;
  DELETE FROM audit_seal WHERE entry_id BETWEEN segment.first_id AND segment.last_id;
  DELETE FROM audit_entry WHERE id BETWEEN segment.first_id AND segment.last_id;
  REVOKE DELETE ON audit_entry, audit_seal FROM CURRENT_USER;
  PERFORM set_config('portal.dropping_audit_day', '', true);
  RETURN segment.entries;
END $$;

-- The day that is being dropped is looked up, not believed: it has to be old enough and marked as dropped.
CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  dropping text := NULLIF(current_setting('portal.dropping_audit_day', true), '');
  place bigint;
BEGIN
  IF TG_OP = 'DELETE' AND dropping IS NOT NULL AND TG_TABLE_NAME IN ('audit_entry', 'audit_seal') THEN
    IF TG_TABLE_NAME = 'audit_entry' THEN place := OLD.id; ELSE place := OLD.entry_id; END IF;
    PERFORM 1 FROM audit_segment
      WHERE day = dropping AND dropped_at IS NOT NULL AND day::date <= last_audit_day_to_drop()
        AND place BETWEEN first_id AND last_id;
    IF FOUND THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
