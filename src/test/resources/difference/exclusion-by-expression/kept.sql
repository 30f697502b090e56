SELECT price FROM booking
