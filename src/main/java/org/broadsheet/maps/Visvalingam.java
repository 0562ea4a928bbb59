package org.broadsheet.maps;

import java.util.Arrays;

/**
 * How much each point of a line says: the area of the triangle with its neighbours at the moment it is the smallest of all that are left
 * (Visvalingam and Whyatt, "Line generalisation by repeated elimination of points", 1993). Keeping the points above any bound gives the line at that detail.
 */
final class Visvalingam {

    private final double[] x;
    private final double[] y;
    private final double[] area;
    private final int[] before;
    private final int[] after;
    private final int[] heap;
    private final int[] place;
    private int size;

    private Visvalingam(double[] x, double[] y, int count) {
        this.x = x;
        this.y = y;
        this.area = new double[count];
        this.before = new int[count];
        this.after = new int[count];
        this.heap = new int[Math.max(0, count - 2)];
        this.place = new int[count];
    }

    /**
     * Areas in the square of the coordinates' unit; the ends of the line, and of a closed one its last triangle, have infinite ones. O(n log n).
     *
     * @param count how many of the coordinates are the line
     */
    static double[] areas(double[] x, double[] y, int count) {
        boolean closed = count > 2 && x[0] == x[count - 1] && y[0] == y[count - 1];
        return new Visvalingam(x, y, count).run(closed ? 2 : 0);
    }

    private double[] run(int least) {
        double[] result = new double[area.length];
        Arrays.fill(result, Double.POSITIVE_INFINITY);
        for (int i = 1; i < area.length - 1; i++) {
            before[i] = i - 1;
            after[i] = i + 1;
            area[i] = triangle(i);
            push(i);
        }
        double largest = 0;
        while (size > least) {
            int point = pop();
            largest = Math.max(largest, area[point]);
            result[point] = largest;
            join(before[point], after[point]);
        }
        return result;
    }

    private void join(int left, int right) {
        after[left] = right;
        before[right] = left;
        renew(left);
        renew(right);
    }

    private void renew(int i) {
        if (i > 0 && i < area.length - 1) {
            area[i] = triangle(i);
            rise(place[i]);
            sink(place[i]);
        }
    }

    private double triangle(int i) {
        int a = before[i];
        int c = after[i];
        return Math.abs((x[i] - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (y[i] - y[a])) / 2;
    }

    private void push(int point) {
        heap[size] = point;
        place[point] = size;
        rise(size++);
    }

    private int pop() {
        int first = heap[0];
        put(0, heap[--size]);
        sink(0);
        return first;
    }

    private void rise(int from) {
        int at = from;
        int point = heap[at];
        while (at > 0 && smaller(point, heap[(at - 1) / 2])) {
            put(at, heap[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        put(at, point);
    }

    private void sink(int from) {
        int at = from;
        int point = heap[at];
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && smaller(heap[child + 1], heap[child])) {
                child++;
            }
            if (!smaller(heap[child], point)) {
                break;
            }
            put(at, heap[child]);
            at = child;
        }
        put(at, point);
    }

    /** Equal areas go in the order of the line, so that nothing depends on the heap's history. */
    private boolean smaller(int a, int b) {
        return area[a] < area[b] || area[a] == area[b] && a < b;
    }

    private void put(int at, int point) {
        heap[at] = point;
        place[point] = at;
    }
}
