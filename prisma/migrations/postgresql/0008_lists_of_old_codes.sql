-- PostgreSQL took the empty lists of 0004 for what they are.
SELECT 1;
