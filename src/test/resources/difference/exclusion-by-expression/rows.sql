INSERT INTO booking VALUES (1), (2);
