-- Addresses are found by a part of them without a walk through all (ADR 222). An extension such as pg_trgm is not
-- there on every server; arrays and their indexes are.

-- All runs of three characters of a text; of a shorter one none.
CREATE FUNCTION address_pieces(address TEXT) RETURNS TEXT[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(address, at, 3)), '{}')
  FROM generate_series(1, length(address) - 2) AS at
$$;

CREATE INDEX attackers_ip_pieces ON attackers USING gin (address_pieces(ip));
