import numpy as np

from course_utils.data import load_old_faithful
from course_utils.lessons.records import eruptions, few_eruptions


def test_the_eruptions_are_all_of_the_record_in_its_order():
    lasted, waited = eruptions()
    record = load_old_faithful()
    assert len(lasted) == len(waited) == 272
    assert np.array_equal(lasted, record.eruption_min) and np.array_equal(waited, record.waiting_min)


def test_a_few_eruptions_are_fifteen_pairs_of_the_record_short_and_long():
    lasted, waited = few_eruptions()
    assert len(lasted) == 15
    assert set(zip(lasted, waited, strict=True)) <= set(zip(*eruptions(), strict=True))
    assert lasted.min() < 2.2 and lasted.max() > 4.3
