-- A day's head changes in two ways only: the newest day goes on to its next seal, and a day old enough is marked as
-- dropped (decision 0032). Whatever else is tried is refused, to the portal's own role too.
CREATE FUNCTION guard_audit_segment() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  same_start boolean := (NEW.day, NEW.first_id, NEW.previous_head) = (OLD.day, OLD.first_id, OLD.previous_head);
  same_end boolean := (NEW.last_id, NEW.entries, NEW.head) = (OLD.last_id, OLD.entries, OLD.head);
BEGIN
  IF same_start AND OLD.dropped_at IS NULL AND NEW.dropped_at IS NULL
     AND NEW.last_id > OLD.last_id AND NEW.entries > OLD.entries
     AND EXISTS (SELECT FROM audit_seal WHERE entry_id = NEW.last_id AND hash = NEW.head)
     AND NOT EXISTS (SELECT FROM audit_segment WHERE day > OLD.day) THEN
    RETURN NEW;
  END IF;
  IF same_start AND same_end AND OLD.dropped_at IS NULL AND NEW.dropped_at IS NOT NULL
     AND OLD.day::date <= last_audit_day_to_drop() THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'audit_segment is append-only';
END $$;
CREATE TRIGGER audit_segment_guard BEFORE UPDATE ON audit_segment
  FOR EACH ROW EXECUTE FUNCTION guard_audit_segment();
