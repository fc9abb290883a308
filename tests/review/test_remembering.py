"""An answer is computed once for an object, and again for another one that is equal."""

from review.remembering import KEPT, once_each_value


def counted():
    asked = []

    @once_each_value
    def double(value):
        asked.append(value)
        return [*value, *value]

    return double, asked


def test_the_same_object_is_asked_about_once():
    double, asked = counted()
    value = [1]

    assert double(value) is double(value)
    assert asked == [value]


def test_an_equal_object_is_asked_about_by_itself():
    double, asked = counted()

    assert double([1]) == double([1])
    assert len(asked) == 2


def test_the_memory_is_bounded():
    double, asked = counted()
    values = [[number] for number in range(KEPT + 1)]

    for value in (*values, values[0]):
        double(value)

    assert len(asked) == KEPT + 2
