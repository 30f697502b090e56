CREATE TABLE public.department (
    id integer NOT NULL,
    head integer,
    CONSTRAINT department_pkey PRIMARY KEY (id)
);
CREATE TABLE public.desk (
    employee integer
);
CREATE TABLE public.employee (
    id integer NOT NULL,
    department integer,
    superior integer,
    CONSTRAINT employee_pkey PRIMARY KEY (id)
);
CREATE TABLE public.goes (
    id integer NOT NULL,
    other integer,
    CONSTRAINT goes_pkey PRIMARY KEY (id)
);
CREATE TABLE public.one (
    id integer NOT NULL,
    next integer,
    CONSTRAINT one_pkey PRIMARY KEY (id)
);
CREATE TABLE public.three (
    id integer NOT NULL,
    next integer,
    CONSTRAINT three_pkey PRIMARY KEY (id)
);
CREATE TABLE public.two (
    id integer NOT NULL,
    next integer,
    CONSTRAINT two_pkey PRIMARY KEY (id)
);
ALTER TABLE public.department ADD CONSTRAINT department_head_fkey FOREIGN KEY (head) REFERENCES public.employee(id);
ALTER TABLE public.desk ADD CONSTRAINT desk_employee_fkey FOREIGN KEY (employee) REFERENCES public.employee(id);
ALTER TABLE public.employee ADD CONSTRAINT employee_department_fkey FOREIGN KEY (department) REFERENCES public.department(id);
ALTER TABLE public.employee ADD CONSTRAINT employee_superior_fkey FOREIGN KEY (superior) REFERENCES public.employee(id);
ALTER TABLE public.goes ADD CONSTRAINT goes_other_fkey FOREIGN KEY (other) REFERENCES public.stays(id);
ALTER TABLE public.one ADD CONSTRAINT one_next_fkey FOREIGN KEY (next) REFERENCES public.two(id);
ALTER TABLE public.stays ADD CONSTRAINT stays_other_fkey FOREIGN KEY (other) REFERENCES public.goes(id);
ALTER TABLE public.three ADD CONSTRAINT three_next_fkey FOREIGN KEY (next) REFERENCES public.one(id);
ALTER TABLE public.two ADD CONSTRAINT two_next_fkey FOREIGN KEY (next) REFERENCES public.three(id);
